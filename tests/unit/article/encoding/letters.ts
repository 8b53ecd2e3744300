/** The 67 small letters of Vietnamese that are not bare ASCII consonants' business: 12 vowels in six tones, and đ, less the bare vowels' ASCII. */
export const SMALL_LETTERS = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
